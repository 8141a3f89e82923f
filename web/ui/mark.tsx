/** The sign of Saldo: two accounts in balance. */
export const Mark = ({ size = 32 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="#0f5f67" />
    <path d="M8 12.5h16M8 19.5h16" stroke="#fff" strokeWidth="3.2" strokeLinecap="round" />
    <path d="M20.5 8.5 11.5 23.5" stroke="#a3cfd3" strokeWidth="3.2" strokeLinecap="round" />
  </svg>
)
