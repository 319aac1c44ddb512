/** A component of a calendar as RFC 5545 writes it: its properties by name, and what stands inside it. */
export interface Component {
  name: string
  properties: Map<string, string>
  inside: Component[]
}

/** In: a calendar file. Out: the calendar in it. Throws on anything RFC 5545 forbids in a file as simple as ours. */
export function strictCalendar(file: string): Component {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end')
  const raw = file.slice(0, -2).split('\r\n')
  for (const line of raw) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break: ${line}`)
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`)
  }
  const lines = raw.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const root: Component = { name: '', properties: new Map(), inside: [] }
  const open = [root]
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/.exec(line) ?? []
    if (!name) throw new Error(`no content line: ${line}`)
    const here = open.at(-1) ?? root
    if (name === 'BEGIN') {
      const component: Component = { name: value, properties: new Map(), inside: [] }
      here.inside.push(component)
      open.push(component)
    } else if (name === 'END') {
      if (open.pop()?.name !== value) throw new Error(`an END without its BEGIN: ${line}`)
    } else {
      if (here.properties.has(name)) throw new Error(`twice: ${line}`)
      here.properties.set(name, texts.includes(name) ? unescaped(value) : value)
    }
  }
  const [calendar] = root.inside
  if (open.length !== 1 || !calendar || root.inside.length !== 1) throw new Error('not one whole calendar')
  for (const required of ['VERSION', 'PRODID']) requireIn(calendar, required)
  for (const event of calendar.inside) {
    for (const required of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND']) requireIn(event, required)
    for (const moment of ['DTSTAMP', 'DTSTART', 'DTEND']) utcOf(event, moment)
    if (utcOf(event, 'DTEND') <= utcOf(event, 'DTSTART')) throw new Error('it ends before it starts')
  }
  return calendar
}

/** Out: a moment of a component, as an instant. */
export function utcOf({ properties }: Component, name: string): string {
  const text = properties.get(name) ?? ''
  if (!/^\d{8}T\d{6}Z$/.test(text)) throw new Error(`no UTC moment: ${text}`)
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1) ?? []
  const [year, month, day, hour, minute, second] = parts
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).toISOString()
}

const texts = ['SUMMARY', 'LOCATION', 'DESCRIPTION', 'UID']

function unescaped(value: string): string {
  // Read sign by sign: the second backslash of a pair escapes nothing.
  if (!/^(?:[^\\;,]|\\[\\;,nN])*$/u.test(value)) throw new Error(`not escaped: ${value}`)
  return value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
}

function requireIn({ properties }: Component, name: string): void {
  if (!properties.get(name)) throw new Error(`${name} is missing`)
}
