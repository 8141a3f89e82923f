import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { MatchFilter } from '../api/matching.ts'

const route = getRouteApi('/matching/$id')

/** What is shown, as the address says; changing it is no step back. */
export const useMatchFilter = () => {
  const { id } = route.useParams()
  const filter = route.useSearch()
  const navigate = useNavigate({ from: '/matching/$id' })
  const change = (search: MatchFilter) =>
    void navigate({ to: '/matching/$id', params: { id }, search, replace: true, resetScroll: false })
  return { id, filter, change }
}
