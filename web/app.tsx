import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { Refused, Unreachable } from './api/client.ts'
import { sessionQuery } from './api/session.ts'
import { Gate } from './gate.tsx'
import { styleNonce } from './nonce.ts'
import { router } from './routes.tsx'
import { Texts } from './text.tsx'
import { theme } from './theme.ts'

/** The session ended meanwhile: the door is shown again, at the same address. */
const backToTheDoor = (error: Error): void => {
  if (error instanceof Refused && error.problem.code === 'session.none')
    queries.setQueryData(sessionQuery.queryKey, null)
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: backToTheDoor }),
  mutationCache: new MutationCache({ onError: backToTheDoor }),
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
