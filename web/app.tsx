import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Unreachable } from './api/client.ts'
import { Gate } from './gate.tsx'
import { styleNonce } from './nonce.ts'
import { router } from './routes.tsx'
import { Texts } from './text.tsx'
import { theme } from './theme.ts'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (tries, error) => error instanceof Unreachable && tries < 2,
    },
  },
})

export const App = () => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={styleNonce}>
    <QueryClientProvider client={queries}>
      <Texts>
        <Notifications position="bottom-right" />
        <Gate>
          <RouterProvider router={router} />
        </Gate>
      </Texts>
    </QueryClientProvider>
  </MantineProvider>
)
