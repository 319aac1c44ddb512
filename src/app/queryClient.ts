import { QueryClient, type QueryPersister } from '@tanstack/react-query'
import type { KeptAnswers } from '#care/keptAnswers.queries.ts'
import { passesByItself, problemOf } from '#problem.ts'
import type { Clock } from '#time.ts'

const tries = 2

/**
 * Asks at once also without a network (the answer is then a Problem), and again only where time may help.
 * `kept`: the clinic's last answers on this device, once it is open; undefined where it keeps nothing.
 */
export function portalQueries(clock: Clock, kept?: Promise<KeptAnswers | undefined>): QueryClient {
  // The device and the clinic are asked side by side. That the clinic can't be reached is said once the last answer stands.
  const orLastAnswer: QueryPersister = async (ask, context, query) => {
    const isKept = query.meta?.kept
    const asked = clock.now()
    const restored = isKept && query.state.data === undefined && kept?.then((answers) => answers?.restore(query))
    try {
      const answer = await ask(context)
      if (isKept) void kept?.then((answers) => answers?.keep(query.queryHash, answer, asked))
      return answer
    } catch (thrown) {
      await restored
      throw thrown
    }
  }
  return new QueryClient({
    defaultOptions: {
      // What a person asks for is tried at once, and fails where they can see it.
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'offlineFirst',
        staleTime: 60_000,
        persister: orLastAnswer,
        retry: (failed, thrown) =>
          failed < tries && passesByItself(problemOf(thrown)) && problemOf(thrown).kind !== 'unreachable',
        retryDelay: (failed) => 1000 * 2 ** failed,
      },
    },
  })
}
