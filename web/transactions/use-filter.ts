import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { PaymentFilter } from '../api/payments.ts'

const route = getRouteApi('/transactions')

/** What is shown, as the address says; changing it is no step back. */
export const useFilter = () => {
  const filter = route.useSearch()
  const navigate = useNavigate({ from: '/transactions' })
  const change = (to: PaymentFilter) =>
    void navigate({ to: '/transactions', search: { ...filter, ...to }, replace: true })
  const clear = () => void navigate({ to: '/transactions', search: {}, replace: true })
  return { filter, change, clear, any: Object.values(filter).some(Boolean) }
}
