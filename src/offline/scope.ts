// What a service worker finds around it; TypeScript's browser types lack it.

interface Extendable {
  waitUntil(work: Promise<unknown>): void
}

interface FetchAsked extends Extendable {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

export interface WindowClient {
  postMessage(message: unknown, ports: readonly MessagePort[]): void
}

export interface WorkerScope {
  readonly location: { readonly origin: string }
  readonly clients: {
    claim(): Promise<void>
    matchAll(which: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly WindowClient[]>
  }
  readonly registration: {
    readonly installing: object | null
    readonly waiting: object | null
    unregister(): Promise<boolean>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'install' | 'activate', listener: (event: Extendable) => void): void
  addEventListener(name: 'fetch', listener: (event: FetchAsked) => void): void
  addEventListener(name: 'message', listener: (event: Extendable & { readonly data: unknown }) => void): void
}

export const workerScope = globalThis as unknown as WorkerScope
