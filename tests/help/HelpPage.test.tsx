// @vitest-environment jsdom
import { fireEvent, render, screen, within } from '@testing-library/react'
import type { ReactElement, ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, test, vi } from 'vitest'
import { ClinicProvider } from '#clinic/ClinicContext.tsx'
import { HelpBeside } from '#help/HelpBeside.tsx'
import { HelpNow } from '#help/HelpNow.tsx'
import { HelpPage } from '#help/HelpPage.tsx'
import { HelpPanel } from '#help/HelpPanel.tsx'
import { RealTimeNotice } from '#help/RealTimeNotice.tsx'
import type { Line, LineWay } from '#help/line.ts'
import { linesOf } from '#help/lines.ts'
import { startWords } from '#i18n/i18n.ts'
import { languageCodes, type Language } from '#i18n/languages.ts'
import { htmlIn, linksIn, sampleClinic, textOf } from './helpIn.tsx'

const clinic = sampleClinic()
const open = '2026-12-03T15:00:00.000Z'
const closed = '2026-12-04T02:00:00.000Z'

async function show(element: ReactElement, language: Language = 'en') {
  const words = await startWords(language, ['help'])
  const around = ({ children }: { children: ReactNode }) => (
    <I18nextProvider i18n={words}>
      <ClinicProvider value={clinic}>{children}</ClinicProvider>
    </I18nextProvider>
  )
  return render(element, { wrapper: around })
}

describe.each(languageCodes)('the page in %s', (language) => {
  test('has every number as text beside a link that dials it, and no other number to dial', async () => {
    const html = await htmlIn(language, <HelpPage clinic={clinic} language={language} />)
    const text = textOf(html)
    const links = linksIn(html)
    const expected = waysShown(language)
    for (const way of expected) {
      if (way.by !== 'visit') expect(text).toContain(way.shown)
      expect(links).toEqual(expect.arrayContaining([...hrefsOf(way)]))
    }
    const known = new Set([...expected.flatMap(hrefsOf), 'tel:911', 'sms:911', `tel:${clinic.phone.number}`])
    expect(links.filter((href) => /^(tel|sms):/.test(href) && !known.has(href))).toEqual([])
  })

  test('keeps every number left to right, with digits 0–9', async () => {
    const { container } = await show(<HelpPage clinic={clinic} language={language} />, language)
    for (const link of container.querySelectorAll('a[href^="tel:"]')) {
      expect(link.querySelector('bdi[dir="ltr"]')?.textContent).toMatch(/^[\d-]+$/)
    }
    expect(container.textContent).not.toMatch(/[٠-٩۰-۹]/)
  })

  test('leads away only by https, and tells no other site where one came from', async () => {
    const { container } = await show(<HelpPage clinic={clinic} language={language} />, language)
    const away = [...container.querySelectorAll('a')].filter((link) =>
      /^\w+:\/\//.test(link.getAttribute('href') ?? ''),
    )
    expect(away.length).toBeGreaterThan(3)
    for (const link of away) {
      expect(link.getAttribute('href')).toMatch(/^https:/)
      expect(link.rel).toContain('noreferrer')
    }
  })

  test('stands without a clinic: 988, 911 and the country’s lines, and nobody’s phone', async () => {
    const html = await htmlIn(language, <HelpPage clinic={undefined} language={language} />)
    const links = linksIn(html)
    expect(links).toEqual(expect.arrayContaining(['tel:988', 'tel:911', 'tel:+18002221222']))
    expect(html).not.toContain(clinic.name)
    expect(links).not.toContain(`tel:${clinic.phone.number}`)
    expect(links).not.toContain('sms:911')
  })

  test('leaves no blank and no key unsaid', async () => {
    const text = textOf(await htmlIn(language, <HelpPage clinic={clinic} language={language} now={closed} />))
    expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object|[a-z][A-Z][a-z]+Who/)
  })
})

test('the order is the order of need', async () => {
  await show(<HelpPage clinic={clinic} language="en" plan={<h2>My safety plan</h2>} />)
  expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    '988 Suicide & Crisis Lifeline',
    'Danger right now',
    'Your clinic',
    'After an infusion',
    'My safety plan',
    'For the next few minutes',
    'More people to reach',
  ])
})

test('in Spanish the first call says which key to press, and the first text is AYUDA', async () => {
  await show(<HelpPage clinic={clinic} language="es" />, 'es')
  expect(screen.getByRole('link', { name: 'Llame al 988 y oprima 2 para español' })).toHaveProperty('href', 'tel:988')
  expect(screen.getByRole('link', { name: 'Envíe AYUDA por mensaje de texto al 988' })).toHaveProperty(
    'href',
    'sms:988?body=AYUDA',
  )
})

test('in Arabic what to say for an interpreter stands before the call', async () => {
  const text = textOf(await htmlIn('ar', <HelpPage clinic={clinic} language="ar" />))
  expect(text.indexOf('Arabic interpreter, please')).toBeLessThan(text.indexOf('رسالة نصية إلى 988'))
})

test('with a clock it says that the clinic is closed, and who answers then', async () => {
  await show(<HelpPage clinic={clinic} language="en" now={closed} />)
  expect(screen.getByText(/The clinic is closed now\. Any hour:/)).toHaveProperty(
    'textContent',
    'The clinic is closed now. Any hour: 988. In danger: 911.',
  )
})

test('with a clock it says when the clinic is open; without one it says neither', async () => {
  const { rerender } = await show(<HelpPage clinic={clinic} language="en" now={open} />)
  expect(screen.getByText(/Usually open at this hour/)).toBeDefined()
  rerender(<HelpPage clinic={clinic} language="en" />)
  expect(textOf(await htmlIn('en', <HelpPage clinic={clinic} language="en" />))).not.toMatch(/open at this|closed now/)
})

test('a line with hours in another zone says which, and whether it is open', async () => {
  await show(<HelpPage clinic={clinic} language="en" now={closed} />)
  const line = screen.getByText('Trans Lifeline').closest('li')
  expect(line?.textContent).toContain('Monday to Friday, 1:00 PM to 9:00 PM, Eastern Time.')
  expect(line?.textContent).not.toContain('now')
})

// 1 PM to 9 PM Eastern, in winter and in summer, told on clocks that go before it and after it.
test.each([
  ['2026-12-03T20:00:00.000Z', 'America/Denver', 'Open now, until Thursday 7:00 PM where you are.'],
  ['2026-12-04T02:00:00.000Z', 'America/Denver', 'Closed now. Opens Friday 11:00 AM where you are.'],
  ['2026-12-05T20:00:00.000Z', 'Pacific/Honolulu', 'Closed now. Opens Monday 8:00 AM where you are.'],
  ['2026-07-02T20:00:00.000Z', 'Europe/London', 'Open now, until Friday 2:00 AM where you are.'],
  ['2026-07-02T01:30:00.000Z', 'America/Phoenix', 'Closed now. Opens Thursday 10:00 AM where you are.'],
])('at %s in %s the line says: %s', async (now, ownZone, says) => {
  await show(<HelpPage clinic={clinic} language="en" now={now} ownZone={ownZone} />)
  expect(screen.getByText('Trans Lifeline').closest('li')?.textContent).toContain(says)
})

test('the clinic’s own rules for the first day replace ours; when to call 911 stays', async () => {
  const strict = { ...clinic, afterInfusion: { en: 'Stay with someone until noon.\nDo not drive for two days.' } }
  await show(<HelpPage clinic={strict} language="en" />)
  expect(screen.getByText('Do not drive for two days.')).toBeDefined()
  expect(screen.queryByText(/no alcohol/)).toBeNull()
  expect(screen.getByText('swelling of the face or throat')).toBeDefined()
})

test('“Leave quickly” is a plain link to the clinic’s neutral site', async () => {
  await show(<HelpPage clinic={clinic} language="en" />)
  const leave = screen.getByRole('link', { name: 'Leave quickly' })
  expect(leave.getAttribute('href')).toBe('https://www.weather.gov/')
  expect(leave.getAttribute('rel')).toBe('nofollow noreferrer')
})

test('the other languages are links; the running app may take them itself, but not a click that opens a tab', async () => {
  const go = vi.fn<(language: Language) => void>()
  await show(<HelpPage clinic={clinic} language="en" onLanguage={go} />)
  const others = within(screen.getByRole('navigation', { name: 'Other languages' }))
  const spanish = others.getByRole('link', { name: 'Español' })
  expect(spanish.getAttribute('href')).toBe('/help/es/')
  expect(fireEvent.click(spanish)).toBe(false)
  expect(go).toHaveBeenCalledExactlyOnceWith('es')
  expect(others.getByRole('link', { name: 'العربية' }).getAttribute('lang')).toBe('ar')
})

test('the panel has 988, 911, the clinic and the way to the rest', async () => {
  await show(<HelpPanel clinic={clinic} language="en" now={closed} />)
  const hrefs = () => screen.getAllByRole('link').map((link) => link.getAttribute('href'))
  expect(new Set(hrefs())).toEqual(new Set(['tel:988', 'tel:911', 'tel:+16167308069', '/help/']))
})

test('the notice can be dialled, and says how soon the clinic reads when the clinic says so', async () => {
  const { container, rerender } = await show(<RealTimeNotice language="en" />)
  expect(container.textContent).toBe(
    'Nobody reads this in real time. If you’re in danger or might act on thoughts of suicide, call or text 988, or call 911.',
  )
  rerender(<RealTimeNotice language="en" clinic={clinic} />)
  expect(container.textContent).toContain('usually read within 2 working days')
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    'tel:988',
    'tel:911',
    'tel:+16167308069',
  ])
})

test('beside a question about self-harm: who reads it and how soon; nobody for days where the clinic names nobody', async () => {
  await show(<HelpBeside language="en" />)
  expect(screen.getByText('Nobody may read this for days. If you’re in danger, don’t wait for that.')).toBeVisible()
  const who = { en: 'The nurse on duty' }
  await show(
    <ClinicProvider value={{ ...clinic, selfHarmReader: { who, workingDays: 2 } }}>
      <HelpBeside language="en" />
    </ClinicProvider>,
  )
  const said = 'The nurse on duty reads this answer, within 2 working days. It is not read in real time.'
  expect(screen.getByText((_, element) => withoutMarks(element?.innerHTML) === said)).toBeVisible()
})

function withoutMarks(text: string | undefined): string | undefined {
  return text?.replaceAll(/[\u2066-\u2069]/g, '')
}

test.each(languageCodes)('in %s each need leads to a line on the same page', async (language) => {
  const { container } = await show(<HelpPage clinic={clinic} language={language} />, language)
  const targets = [...container.querySelectorAll('.needs a')].map((link) => link.getAttribute('href')?.slice(1) ?? '')
  expect(targets.length).toBe(language === 'es' ? 8 : 9)
  for (const target of targets) expect(container.querySelector(`#${target} a, #${target} .way-said`)).not.toBeNull()
})

test.each([
  ['en', 'Help now', '/help/'],
  ['es', 'Ayuda ahora', '/help/es/'],
  ['ar', 'المساعدة الآن', '/help/ar/'],
] as const)('the way to help in %s', async (language, name, href) => {
  await show(<HelpNow language={language} />, language)
  expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(href)
})

/** Everything that must be on the page for who reads this language. */
function waysShown(language: Language): readonly LineWay[] {
  const { lifeline, groups, lines: others } = linesOf('US')
  const lines: readonly Line[] = [...groups, ...others]
  const spoken = (line: Pick<Line, 'ways' | 'speaks'>) => line.speaks?.[language] ?? line.ways
  return [...spoken(lifeline), ...lines.flatMap(spoken), ...clinic.lines.flatMap(({ ways }) => ways)]
}

function hrefsOf(way: LineWay): readonly string[] {
  switch (way.by) {
    case 'call':
    case 'videophone':
      return [`tel:${way.number}`]
    case 'text':
      return [`sms:${way.number}${way.word ? `?body=${way.word}` : ''}`]
    case 'chat':
    case 'web':
    case 'signVideo':
      return [way.address]
    case 'relay':
    case 'visit':
      return []
  }
}
