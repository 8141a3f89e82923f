import { createTheme, type MantineColorsTuple } from '@mantine/core'

const petrol: MantineColorsTuple = [
  '#e8f3f4',
  '#d0e6e8',
  '#a5d0d4',
  '#74b7bd',
  '#479ea6',
  '#2b8891',
  '#17717a',
  '#0f5f67',
  '#0b4d54',
  '#073a40',
]
const gray: MantineColorsTuple = [
  '#f6f8f7',
  '#edf0ef',
  '#e0e5e3',
  '#cdd4d1',
  '#aeb7b3',
  '#87918c',
  '#5c6762',
  '#47514d',
  '#333b38',
  '#1e2422',
]
const dark: MantineColorsTuple = [
  '#dfe5e2',
  '#bac3bf',
  '#98a39e',
  '#707b76',
  '#46504c',
  '#39423e',
  '#2b3330',
  '#1c2220',
  '#161b19',
  '#101413',
]

/** Calm greys and one accent. Targets are at least 44 px high, also the small ones. */
export const theme = createTheme({
  colors: { petrol, gray, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Plex', system-ui, sans-serif",
  fontFamilyMonospace: "'Noto Mono', ui-monospace, monospace",
  headings: { fontWeight: '600' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    InputWrapper: { styles: { label: { marginBottom: 4 }, description: { marginBottom: 4 } } },
    Button: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 44, variant: 'subtle', color: 'gray' } },
    CloseButton: { defaultProps: { size: 44 } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    RadioGroup: { defaultProps: { size: 'md' } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.4 },
        // The page has a header of its own; that of a dialog is none of the page's landmarks.
        attributes: { header: { role: 'presentation' } },
      },
      styles: {
        title: { fontSize: '1.25rem', fontWeight: 600 },
        content: { background: 'var(--card)' },
        header: { background: 'var(--card)' },
      },
    },
  },
})
