import { http } from 'msw'
import { definitions } from 'virtual:fhir-definitions'
import { deviceClock } from '#time.ts'
import type { Clock } from '#time.ts'
import { forgetEverything, keepClinic } from './browser/keptClinic.ts'
import { showPanel } from './browser/panel.ts'
import { aheadTo, changeSetting, clockAhead, lasts, readSetting } from './browser/setting.ts'
import { addressesOn } from './clinicAddresses.ts'
import { openClinic } from './openClinic.ts'
import type { Clinic } from './openClinic.ts'
import { people } from './people/people.ts'
import { endedSessionCookie, sessionCookie, sessionOf } from './signIn/session.ts'

/** Opens the mock clinic behind the page (development only). Out: the clock by which its stories are told. */
export async function startMocks(): Promise<{ clock: Clock }> {
  if (readSetting().startOver) {
    await forgetEverything()
    changeSetting({ startOver: false })
  }
  const { aheadMilliseconds, weather } = readSetting()
  const clock = clockAhead(aheadMilliseconds)
  const clinic = await openKeptClinic(clock)
  clinic.sky.change(weather)
  await answerInThePage(clinic)
  showPanel({
    people,
    signedIn: sessionOf(document.cookie),
    weather,
    clock: clock.now(),
    isAhead: aheadMilliseconds !== 0,
    become: ({ patient }) => {
      setCookie(sessionCookie(patient))
      location.assign('/')
    },
    changeWeather: (next) => {
      clinic.sky.change(next)
      if (lasts(next)) changeSetting({ weather: next })
    },
    realTime: () => moveClock(0),
    storyTime: ({ storyTime }) => moveClock(aheadTo(storyTime)),
    startOver,
  })
  return { clock }
}

async function openKeptClinic(clock: Clock): Promise<Clinic> {
  const kept = await keepClinic(() => clinic)
  const clinic: Clinic = openClinic({
    addresses: addressesOn(location.origin),
    definitions,
    now: clock.now,
    signInNow: deviceClock.now,
    keeping: (request, answer) => kept.during(request.method !== 'GET', answer),
  })
  return clinic
}

async function answerInThePage({ answerFhir, answerSignIn }: Clinic): Promise<void> {
  const { network } = await import('virtual:msw')
  network.configure({
    handlers: [
      http.post(`${location.origin}/fhir/r4`, ({ request }) => answerFhir(request)),
      http.all(`${location.origin}/fhir/r4/*`, ({ request }) => answerFhir(request)),
      http.post(`${location.origin}/auth/*`, ({ request }) => answerSignIn(request)),
    ],
    onUnhandledFrame: 'bypass',
  })
  await network.enable()
}

// The record is told around the clock's moment, so another moment needs another telling.
function moveClock(aheadMilliseconds: number): void {
  changeSetting({ aheadMilliseconds, startOver: true })
  location.assign('/')
}

function startOver(): void {
  changeSetting({ startOver: true, weather: { kind: 'reachable' }, aheadMilliseconds: 0 })
  setCookie(endedSessionCookie)
  location.assign('/')
}

function setCookie(cookie: string): void {
  // eslint-disable-next-line unicorn/no-document-cookie -- the cookie stands for the clinic's own session; a mock may set it
  document.cookie = cookie
}
