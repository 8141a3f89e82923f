/** The sign of Saldo: an account whose two sides are in balance. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#0f5f67" />
    <path d="M6.5 10h19M16 10v14.5" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    <path
      d="M8 16.5h3.5M20.5 16.5H24M8 22h3.5M20.5 22H24"
      stroke="#a5d0d4"
      strokeWidth="2.6"
      strokeLinecap="round"
    />
  </svg>
)
