import type { IncomingMessage, ServerResponse } from 'node:http'
import { deviceClock } from '#time.ts'
import { addressesOn } from './clinicAddresses.ts'
import { webRequest, writeResponse } from './nodeHttp.ts'
import { people } from './people/people.ts'
import { createSignIn } from './signIn.ts'

/** The sign-in pages of the development server, on whatever origin it was asked at. */
export async function answerSignInPage(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const origin = `http://${incoming.headers.host ?? 'localhost'}`
  const signIn = createSignIn({ addresses: addressesOn(origin), people, now: deviceClock.now })
  await writeResponse(await signIn.answer(await webRequest(incoming, origin)), outgoing)
}
