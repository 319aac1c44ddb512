import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { locks } from 'node:worker_threads'
import { afterEach } from 'vitest'

// Small stand-ins for what browsers have and jsdom lacks. Each does what it says as far as a document without a layout can;
// what needs a layout, a second tab or a real disk is tested in tests/browser.

afterEach(cleanup)

// The first test to open a screen also waits for its code to be compiled.
// An event is no `act`: React does its work after it as it does in a browser. Inside one, a page that begins to wait for its code
// or for the device may never be drawn.
configure({ asyncUtilTimeout: 10_000, eventWrapper: (fire: () => unknown) => fire() })

define(navigator, 'locks', locks)

const conditions = new Map<string, { holds: boolean; lists: Set<MediaList> }>()

/** Makes a media query hold, or not, from here on; whoever listens is told. All of them start as not holding. */
export function setMedia(query: string, holds: boolean): void {
  const condition = conditionOf(query)
  condition.holds = holds
  for (const list of condition.lists) list.dispatchEvent(new Event('change'))
}

class MediaList extends EventTarget implements MediaQueryList {
  readonly media: string
  onchange: MediaQueryList['onchange'] = null

  constructor(query: string) {
    super()
    this.media = query
    conditionOf(query).lists.add(this)
    this.addEventListener('change', (event) => {
      this.onchange?.call(this, event as MediaQueryListEvent)
    })
  }

  get matches(): boolean {
    return conditionOf(this.media).holds
  }

  addListener(listener: Parameters<MediaQueryList['addListener']>[0]): void {
    this.addEventListener('change', listener as EventListener | null)
  }

  removeListener(listener: Parameters<MediaQueryList['removeListener']>[0]): void {
    this.removeEventListener('change', listener as EventListener | null)
  }
}

function conditionOf(query: string): { holds: boolean; lists: Set<MediaList> } {
  const known = conditions.get(query)
  if (known) return known
  const fresh = { holds: false, lists: new Set<MediaList>() }
  conditions.set(query, fresh)
  return fresh
}

define(window, 'matchMedia', (query: string) => new MediaList(query))

const dialog = HTMLDialogElement.prototype

define(dialog, 'show', function show(this: HTMLDialogElement) {
  this.open = true
})

define(dialog, 'showModal', function showModal(this: HTMLDialogElement) {
  if (this.open) throw new DOMException('The dialog is open already.', 'InvalidStateError')
  this.open = true
  const first = this.querySelector<HTMLElement>('[autofocus], a[href], button, input, select, textarea, [tabindex]')
  first?.focus()
  this.addEventListener('keydown', closeOnEscape)
})

define(dialog, 'close', function close(this: HTMLDialogElement, returnValue?: string) {
  if (!this.open) return
  if (returnValue !== undefined) this.returnValue = returnValue
  this.open = false
  this.removeEventListener('keydown', closeOnEscape)
  this.dispatchEvent(new Event('close'))
})

function closeOnEscape(this: HTMLDialogElement, event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  if (this.dispatchEvent(new Event('cancel', { cancelable: true }))) this.close()
}

// Without a layout nothing changes its size, and there is nowhere to scroll to.
define(
  globalThis,
  'ResizeObserver',
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
)
define(window, 'scrollTo', () => {})
define(Element.prototype, 'scrollIntoView', () => {})

function define(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, configurable: true, writable: true })
}

// What Node's own cryptography hands out are buffers of Node's realm; `instanceof` must know them.
define(globalThis, 'ArrayBuffer', (await crypto.subtle.digest('SHA-256', new Uint8Array())).constructor)
