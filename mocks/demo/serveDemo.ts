import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serveClinic, type ServedClinic, type ServedClinicOptions } from '../http.ts'
import { webRequest, writeResponse } from '../nodeHttp.ts'
import { throttled, type Line } from './line.ts'
import { portalFiles } from './portalFiles.ts'

export type DemoOptions = Pick<
  ServedClinicOptions,
  'people' | 'abilities' | 'accessTokenSeconds' | 'codeSeconds' | 'person'
> & {
  /** The folder of a production build. */
  dist: string
  /** 0, or left out, takes any free port. */
  port?: number
  fhirPort?: number
  authPort?: number
  controlPort?: number
  now?: () => string
  line?: Line
}

export type Demo = {
  /** Where the portal stands: `http://127.0.0.1:4300`. */
  origin: string
  /** Where person, weather and clock are set; nothing in the build knows of it. */
  controlAddress: string
  clinic: ServedClinic['clinic']
  addresses: ServedClinic['addresses']
  /** Serves another build from now on, as a host does after an update: what only the earlier one had is gone. */
  serve(dist: string): Promise<void>
  close(): Promise<void>
}

/** The production build as a clinic would serve it, the clinic's FHIR server and its sign-in: each an origin of its own. */
export async function serveDemo(options: DemoOptions): Promise<Demo> {
  const { dist, now = () => new Date().toISOString(), line } = options
  const portal = createServer()
  const control = createServer()
  const origin = await listening(portal, options.port)
  const controlAddress = await listening(control, options.controlPort)
  const slow = line && throttled(line)
  const served = await serveClinic({
    ...options,
    now,
    fhirPort: options.fhirPort ?? 0,
    authPort: options.authPort ?? 0,
    portalOrigin: origin,
    ...(slow ? { slow } : {}),
  })
  let files = await portalFiles(dist, served.addresses)
  slow?.(portal)

  portal.on('request', (request, response) => {
    const { pathname } = new URL(request.url ?? '/', origin)
    const file = files.at(pathname)
    if (!file) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found')
    response.writeHead(200, file.headers)
    response.end(request.method === 'HEAD' ? undefined : file.body)
  })

  control.on('request', (incoming, outgoing) => {
    webRequest(incoming, controlAddress)
      .then((request) => served.control(request))
      .then((response) => writeResponse(response, outgoing))
      .catch((problem: unknown) => void outgoing.writeHead(400).end(String(problem)))
  })

  return {
    origin,
    controlAddress,
    clinic: served.clinic,
    addresses: served.addresses,
    async serve(next) {
      files = await portalFiles(next, served.addresses)
    },
    async close() {
      await Promise.all([served.close(), closed(portal), closed(control)])
    },
  }
}

function listening(server: Server, port = 0): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
