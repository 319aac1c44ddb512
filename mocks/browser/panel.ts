import type { Person } from '../people/person.ts'
import type { Weather } from '../weather.ts'
import { panelStyle } from './panelStyle.ts'

export type PanelActions = {
  people: readonly Person[]
  signedIn: string | undefined
  weather: Weather
  clock: string
  isAhead: boolean
  become(person: Person): void
  changeWeather(weather: Weather): void
  realTime(): void
  storyTime(person: Person): void
  startOver(): void
}

const weathers: Record<string, Weather> = {
  reachable: { kind: 'reachable' },
  'slow (3 s)': { kind: 'slow', milliseconds: 3000 },
  offline: { kind: 'offline' },
  'next write: answer lost': { kind: 'answer lost' },
  'next answer: cut off': { kind: 'cut off' },
  'next answer: 401': { kind: 'refused', status: 401 },
  'next answer: 403': { kind: 'refused', status: 403 },
  'next answer: 404': { kind: 'refused', status: 404 },
  'next write: 409': { kind: 'refused', status: 409, only: { method: 'PUT' } },
  'next write: 412': { kind: 'refused', status: 412, only: { method: 'PUT' } },
  'next answer: 429': { kind: 'refused', status: 429, retryAfterSeconds: 5 },
  'next answer: 500': { kind: 'refused', status: 500 },
  'next answer: 503': { kind: 'refused', status: 503 },
}

/** A small panel in the corner of the development page: person, weather, clock, start over. Never in a build. */
export function showPanel(actions: PanelActions): void {
  const host = document.createElement('div')
  host.dataset.mockPanel = ''
  const root = host.attachShadow({ mode: 'open' })
  const style = element('style', panelStyle)
  const panel = document.createElement('details')
  panel.append(element('summary', 'Mock clinic'), person(actions), weather(actions), clock(actions), startOver(actions))
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    panel.open = false
    panel.querySelector('summary')?.focus()
  })
  root.append(style, panel)
  document.body.append(host)
}

function person({ people, signedIn, become }: PanelActions): HTMLElement {
  const choices = Object.fromEntries(people.map((each) => [`${each.name}: ${each.story}`, each]))
  const chosen = people.find(({ patient }) => patient === signedIn)
  return choice('Person', choices, chosen ? `${chosen.name}: ${chosen.story}` : 'nobody', become)
}

function weather({ weather: current, changeWeather }: PanelActions): HTMLElement {
  const chosen = Object.entries(weathers).find(([, each]) => each.kind === current.kind)?.[0] ?? 'reachable'
  return choice('Weather', weathers, chosen, changeWeather)
}

function clock({ people, clock: now, isAhead, realTime, storyTime }: PanelActions): HTMLElement {
  const choices: Record<string, Person | undefined> = { 'real time': undefined }
  for (const each of people) choices[`${each.name}’s story (${each.storyTime} at the clinic)`] = each
  const chosen = isAhead ? `set to ${now}` : 'real time'
  return choice('Clock', choices, chosen, (each) => (each ? storyTime(each) : realTime()))
}

function startOver(actions: PanelActions): HTMLElement {
  const button = element('button', 'Start over')
  button.type = 'button'
  button.addEventListener('click', actions.startOver)
  return button
}

function choice<T>(name: string, choices: Record<string, T>, chosen: string, choose: (value: T) => void): HTMLElement {
  const label = element('label', name)
  const select = document.createElement('select')
  const names = Object.keys(choices)
  for (const each of names.includes(chosen) ? names : [chosen, ...names]) {
    const option = element('option', each)
    option.selected = each === chosen
    select.append(option)
  }
  select.addEventListener('change', () => {
    const value = choices[select.value]
    if (select.value in choices) choose(value as T)
  })
  label.append(select)
  return label
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  made.textContent = text
  return made
}
