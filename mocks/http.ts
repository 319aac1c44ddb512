import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { clientId } from './clinicAddresses.ts'
import type { ClinicAddresses } from './clinicAddresses.ts'
import { readDefinitions } from './definitions.ts'
import { createControl } from './http/control.ts'
import { preflight, withCors } from './http/cors.ts'
import { webRequest, writeResponse } from './nodeHttp.ts'
import { openClinic } from './openClinic.ts'
import type { Clinic, ClinicOptions } from './openClinic.ts'

export type ServedClinicOptions = Pick<ClinicOptions, 'people' | 'abilities' | 'accessTokenSeconds' | 'codeSeconds'> & {
  /** 0 takes any free port. */
  fhirPort: number
  authPort: number
  /** The only origin that may read the answers: `http://127.0.0.1:4173`. */
  portalOrigin: string
  now(): string
  /** Who is signed in at the clinic from the start (`ana`); with nobody, the page to choose a person is shown. */
  person?: string
  host?: string
  /** Puts a server on a slow line. */
  slow?: (server: Server) => void
}

export type ServedClinic = {
  clinic: Clinic
  addresses: ClinicAddresses
  /** Sets person, weather and clock, and tells what happened: to be mounted where only tests reach it. */
  control(request: Request): Promise<Response>
  close(): Promise<void>
}

/** The same clinic over plain HTTP: its FHIR server and its sign-in on ports of their own, answering one portal. */
export async function serveClinic(options: ServedClinicOptions): Promise<ServedClinic> {
  const { portalOrigin, host = '127.0.0.1' } = options
  const fhirServer = createServer()
  const authServer = createServer()
  const [fhirOrigin, authOrigin] = await Promise.all([
    listening(fhirServer, options.fhirPort, host),
    listening(authServer, options.authPort, host),
  ])
  const addresses: ClinicAddresses = {
    fhirBase: `${fhirOrigin}/fhir/r4`,
    authBase: `${authOrigin}/auth`,
    clientId,
    redirectUris: [`${portalOrigin}/signed-in`],
  }
  const control = createControl(options.now, options.person)
  const clinic = openClinic({
    ...options,
    addresses,
    definitions: readDefinitions(),
    now: control.now,
    signedIn: control.signedIn,
  })
  answerWith(fhirServer, fhirOrigin, portalOrigin, new URL(addresses.fhirBase).pathname, clinic.answerFhir)
  answerWith(authServer, authOrigin, portalOrigin, new URL(addresses.authBase).pathname, clinic.answerSignIn)
  options.slow?.(fhirServer)
  options.slow?.(authServer)
  return {
    clinic,
    addresses,
    control: (request) => control.answer(request, clinic),
    close: async () => {
      await Promise.all([closed(fhirServer), closed(authServer)])
    },
  }
}

function answerWith(
  server: Server,
  origin: string,
  portalOrigin: string,
  basePath: string,
  answer: (request: Request) => Promise<Response>,
): void {
  server.on('request', (incoming, outgoing) => {
    const answered = async () => {
      const request = await webRequest(incoming, origin)
      const { pathname } = new URL(request.url)
      const isOurs = pathname === basePath || pathname.startsWith(`${basePath}/`)
      if (!isOurs) return new Response('Not found', { status: 404 })
      if (request.method === 'OPTIONS') return preflight(request, portalOrigin)
      return withCors(await answer(request), request, portalOrigin)
    }
    answered()
      .then((response) => writeResponse(response, outgoing))
      .catch((problem: unknown) => {
        console.error(problem)
        outgoing.writeHead(500).end()
      })
  })
}

function listening(server: Server, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
