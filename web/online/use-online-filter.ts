import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { OnlineFilter } from '../api/online.ts'
import type { OnlineAddress } from './address.ts'

const route = getRouteApi('/online')

type Change = { readonly [Name in keyof OnlineAddress]?: OnlineAddress[Name] | undefined }

/** What is shown, as the address says; changing it is no step back. */
export const useOnlineFilter = () => {
  const search: OnlineAddress = route.useSearch()
  const navigate = useNavigate({ from: '/online' })
  const { part: _, tab, ...filter } = search
  const change = (to: Change) =>
    void navigate({ to: '/online', search: { ...search, ...to } as OnlineAddress, replace: true })
  const clear = () => void navigate({ to: '/online', search: tab ? { tab } : {}, replace: true })
  const asked = (shown: OnlineAddress['tab']): OnlineFilter =>
    shown === undefined || shown === 'all' ? filter : { ...filter, tab: shown }
  return { filter, tab, change, clear, asked, any: Object.values(filter).some(Boolean) }
}
