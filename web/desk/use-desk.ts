import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { DeskAddress } from './address.ts'

const route = getRouteApi('/desk')

/** Where the desk stands, and how it moves on. */
export const useDesk = () => {
  const address = route.useSearch()
  const navigate = useNavigate({ from: '/desk' })
  const go = useCallback(
    (to: DeskAddress, replace = false) => void navigate({ to: '/desk', search: to, replace }),
    [navigate],
  )
  return { address, go }
}
