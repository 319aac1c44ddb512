// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react'
import type { QuestionnaireResponse } from '@medplum/fhirtypes'
import { expect, test, vi, onTestFinished } from 'vitest'
import { makeKey } from '../privateEntries.ts'
import { placesOf } from '../received.ts'
import { openPortal, type OpenedPortal } from '../openPortal.tsx'

const secret = 'the river under the house, and nobody was afraid'
const more = 'and then the long hallway'

const responses = ({ mock }: OpenedPortal) => mock.fhir.all('QuestionnaireResponse') as QuestionnaireResponse[]

const pagesWith = (portal: OpenedPortal, words: string) =>
  responses(portal).filter((one) => one.questionnaire?.includes('kap-bring') && JSON.stringify(one).includes(words))

const intentionOf = (portal: OpenedPortal, patientId: string) =>
  responses(portal).find(
    ({ questionnaire, subject }) =>
      questionnaire?.includes('kap-intention') && subject?.reference === `Patient/${patientId}`,
  )?.id

async function writePrivately(portal: OpenedPortal, words: string) {
  await portal.user.type(await screen.findByRole('textbox', { name: 'Your words' }), words)
  await portal.user.click(screen.getByRole('button', { name: 'Done for now' }))
  await portal.user.click(await screen.findByRole('link', { name: words }))
  await screen.findByRole('button', { name: /Bring this to my session/ })
  await screen.findByText('Kept at your clinic.')
}

function select(words: string) {
  const node = screen.getByText((text) => text.includes(words), { selector: 'p.as-written' }).firstChild
  if (!node) throw new Error('nothing to select in')
  const from = node.textContent?.indexOf(words) ?? 0
  document.getSelection()?.setBaseAndExtent(node, from, node, from + words.length)
}

const items = () => screen.getAllByRole('listitem').filter((one) => one.matches('ol.entries > li'))

test('a selected passage, an answer, a step and a mood note are marked, ordered, and shown; none of it leaves the device', async () => {
  const portal = await openPortal({ as: 'ana', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ana')
  await writePrivately(portal, `${secret}, ${more}`)
  select(secret)
  await user.click(await screen.findByRole('button', { name: 'Bring this passage' }))
  expect(await screen.findByText(/The passage is on your page/)).toBeVisible()

  await portal.open(`/worksheets/${intentionOf(portal, 'pt-4f2a9c')}`)
  const answer = (await screen.findAllByRole('button', { name: /Bring this to my session/ }))[0]!
  await user.click(answer)
  await waitFor(() => expect(answer).toHaveAttribute('aria-pressed', 'true'))

  await portal.open('/steps')
  await user.click(await screen.findByRole('button', { name: /Bring this to my session.*sister calls/ }))
  await screen.findByText('It’s on your page.')
  await portal.open('/mood')
  await user.click(await screen.findByRole('button', { name: /Bring this to my session/ }))
  await screen.findByText('It’s on your page.')

  await user.click(screen.getByRole('link', { name: 'See the page' }))
  await screen.findByRole('heading', { level: 1, name: 'To bring along' })
  await waitFor(() => expect(items()).toHaveLength(4))
  expect(items()[0]).toHaveTextContent(secret)
  expect(items()[0]).not.toHaveTextContent(more)
  expect(items()[3]).toHaveTextContent(/Mood: .* of 10/)
  await user.click(within(items()[0]!).getByRole('button', { name: /^Later/ }))
  await waitFor(() => expect(items()[1]).toHaveTextContent(secret))
  await waitFor(() => expect(within(items()[1]!).getByRole('button', { name: /^Later/ })).toHaveFocus())
  expect(screen.getByText('Now in place 2 of 4')).toBeInTheDocument()
  await user.click(within(items()[3]!).getByRole('button', { name: /^Take it off/ }))
  await waitFor(() => expect(items()).toHaveLength(3))
  await user.type(screen.getByRole('textbox', { name: /One thing to try/ }), 'go slower')
  await screen.findByText('Kept on this device.')

  await portal.reload()
  await waitFor(() => expect(items()[1]).toHaveTextContent(secret))
  await user.click(await screen.findByRole('link', { name: 'Show or print it' }))
  const printed = vi.spyOn(window, 'print').mockImplementation(() => undefined)
  onTestFinished(() => printed.mockRestore())
  await user.click(await screen.findByRole('button', { name: 'Print' }))
  expect(printed).toHaveBeenCalledOnce()
  expect(screen.getByText('go slower')).toBeVisible()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(placesOf(portal.mock.requests)(secret)).toBe(0)
  expect(pagesWith(portal, 'go slower')).toEqual([])
})

test('sending the page says who will read it and that private words are among it; the passage goes, the entry stays private', async () => {
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const { user } = portal
  await makeKey(portal, 'ben')
  await writePrivately(portal, `${secret}, ${more}`)
  select(secret)
  await user.click(await screen.findByRole('button', { name: 'Bring this passage' }))
  await user.click(await screen.findByRole('link', { name: 'See the page' }))
  await user.click(await screen.findByRole('button', { name: 'Send it to my KAP team' }))
  expect(screen.getByText(/becomes part of your clinic record/)).toBeVisible()
  expect(screen.getByText(/^1 passage is from an entry for “Only me”/)).toBeVisible()
  expect(placesOf(portal.mock.requests)(secret)).toBe(0)
  await user.click(screen.getByRole('button', { name: 'Send it now' }))
  await waitFor(() => expect(pagesWith(portal, secret)).toHaveLength(1))
  const [sent] = pagesWith(portal, secret)
  expect(JSON.stringify(sent)).not.toContain(more)
  // Just what was marked, and nothing else that was written.
  const answers = sent?.item?.flatMap(({ answer = [] }) => answer.map(({ valueString = '' }) => valueString))
  expect(answers).toEqual([expect.stringContaining(secret)])
  expect(placesOf(portal.mock.requests)(more)).toBe(0)
  // What was sent is read below; the next page begins empty.
  expect(await screen.findByText((text) => text.includes(secret))).toBeVisible()
  expect(screen.getByText(/Nothing is marked yet/)).toBeVisible()
})

test('on an infusion day sending offers tomorrow first; an empty page can’t be sent', async () => {
  const portal = await openPortal({ as: 'ana', at: '/bring' })
  const { user } = portal
  await screen.findByText(/Nothing is marked yet/)
  expect(screen.queryByRole('button', { name: 'Send it to my KAP team' })).toBeNull()
  await user.type(await screen.findByRole('textbox', { name: /What I want my therapist to know/ }), 'slower, please')
  await waitFor(async () => {
    await user.click(screen.getByRole('button', { name: 'Send it to my KAP team' }))
    expect(screen.getByText('It’s an infusion day.')).toBeVisible()
  })
  await user.click(screen.getByRole('button', { name: 'Do it today' }))
  await user.click(screen.getByRole('button', { name: 'Send it now' }))
  await waitFor(() => expect(pagesWith(portal, 'slower, please')).toHaveLength(1))
})
