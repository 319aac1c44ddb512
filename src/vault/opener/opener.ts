import { openFile, secretFrom, type Keys, type Secret } from './openFile.ts'
import { linesIn, type OpenedLine } from './openedEntry.ts'
import type { OpenerWords } from './openerPage.ts'

// The whole program of the page that opens sealed words without a portal, a clinic or a network.

const words = readJson<OpenerWords>('words')
const keys = readJson<Keys>('keys')
const form = byId<HTMLFormElement>('open')
const status = byId<HTMLParagraphElement>('status')
const entries = byId<HTMLElement>('entries')

form.addEventListener('submit', (event) => {
  event.preventDefault()
  void openAll()
})

async function openAll(): Promise<void> {
  const files = [...(byId<HTMLInputElement>('files').files ?? [])]
  entries.replaceChildren()
  status.textContent = words.opening
  const picked = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const secret = await secretFrom(
    byId<HTMLInputElement>('secret').value,
    keys,
    picked.map(({ bytes }) => bytes),
  )
  if (!secret) {
    status.textContent = words.wrong
    return
  }
  status.textContent = await showAll(picked, secret)
}

async function showAll(picked: readonly { name: string; bytes: Uint8Array }[], secret: Secret): Promise<string> {
  let opened = 0
  let shut = 0
  for (const { name, bytes } of picked) {
    const found = await openFile(bytes, secret)
    if (found === 'key') continue
    if (found === undefined) shut += 1
    else opened += 1
    entries.append(found === undefined ? shutEntry(name) : entry(name, found))
  }
  return `${words.opened} ${opened}. ${words.shut} ${shut}.`
}

function entry(name: string, bytes: Uint8Array): HTMLElement {
  const text = textIn(bytes)
  const article = element('article')
  if (text === undefined) {
    article.append(element('h2', name), saveLink(name.replace(/\.age$/, ''), bytes))
    return article
  }
  const lines = linesIn(text)
  const [first] = lines ?? []
  article.append(element('h2', first?.at ?? name))
  article.append(...(lines?.flatMap(lineElements) ?? [element('pre', text)]))
  article.append(saveLink(`${name.replace(/\.age$/, '')}.txt`, bytes))
  return article
}

function lineElements({ asked, answered }: OpenedLine): HTMLElement[] {
  return [element('h3', asked), ...answered.map((answer) => element('pre', answer))]
}

function shutEntry(name: string): HTMLElement {
  const article = element('article')
  article.append(element('h2', name), element('p', words.notOpened))
  return article
}

function saveLink(name: string, bytes: Uint8Array): HTMLElement {
  const link = document.createElement('a')
  link.textContent = words.save
  link.download = name
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart]))
  return link
}

// Undefined for what is no text: a whole copy that was locked, to be saved as it is.
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function element(tag: string, text?: string): HTMLElement {
  const made = document.createElement(tag)
  made.dir = 'auto'
  if (text !== undefined) made.textContent = text
  return made
}

function byId<Found extends HTMLElement>(id: string): Found {
  const found = document.querySelector<Found>(`#${id}`)
  if (!found) throw new Error(`the page has no ${id}`)
  return found
}

function readJson<Read>(id: string): Read {
  return JSON.parse(byId(id).textContent ?? '') as Read
}
