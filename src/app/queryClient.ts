import { QueryClient } from '@tanstack/react-query'
import { passesByItself, problemOf } from '#problem.ts'

const tries = 2

/** Asks at once also without a network (the answer is then a Problem), and again only where time may help. */
export function portalQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'offlineFirst',
        staleTime: 60_000,
        retry: (failed, thrown) =>
          failed < tries && passesByItself(problemOf(thrown)) && problemOf(thrown).kind !== 'unreachable',
        retryDelay: (failed) => 1000 * 2 ** failed,
      },
    },
  })
}
