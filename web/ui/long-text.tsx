interface LongTextProps {
  readonly name: string
  readonly className?: string
  readonly children: string
}

/** Lines as they are, which may be many: scrolled by keyboard too. */
export const LongText = ({ name, className, children }: LongTextProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus (WCAG 2.1.1)
  <section className={className} aria-label={name} tabIndex={0}>
    <pre>{children}</pre>
  </section>
)
