// @vitest-environment jsdom
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPortal } from '../openPortal.tsx'

test('what KAP is can be read by anybody, from the page to sign in with', async () => {
  const { user } = await openPortal()
  await user.click(await screen.findByRole('link', { name: 'About KAP' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'About KAP' })).toBeVisible()
  expect(screen.getByText(/Results vary from person to person/)).toBeVisible()
  expect(screen.getByText(/for learning and is not medical advice/)).toBeVisible()
  expect(screen.getByRole('link', { name: 'Help now' })).toBeVisible()
})

test('each fact that the clinic tells has its place on the page, and so has each question people ask', async () => {
  await openPortal({ at: '/about' })
  await screen.findByRole('heading', { level: 1, name: 'About KAP' })
  const main = screen.getByRole('main')
  for (const fact of [
    /therapy with ketamine, not the two side by side. Your therapist is with you before, during and after/,
    /can ease worry and make it clearer what to expect/,
    /in the room. They support you without leading, help you stay with what comes up, and take notes/,
    /As the medicine wears off, you begin to talk about it/,
    /A few days later you have a session/,
    /your outside therapist if you have one/,
    /You decide.*a calm presence and nothing more.*before the first session/,
    /Without it, insights may fade/,
    /KAP is optional. There are infusions without therapy, and maintenance infusions can be either/,
    /already in therapy, who carry a lot of trauma, or who look for changes that last. A consultation at the clinic decides/,
    /depression, anxiety, .*\(PTSD\), .*\(OCD\) or, at some clinics, bipolar disorder. Offering it is not a promise.*off-label use/,
    /a preparation session, a longer visit for the infusion, and integration sessions/,
    /Insurance coverage varies and is not guaranteed. Ask the clinic before you schedule/,
    /an addition to care, not a guarantee. Results vary from person to person/,
    /17 articles with 603 people. The methods were very mixed, and its authors ask for larger trials/,
    /becomes part of your clinic record.*not the same as the notes your therapist keeps for themselves/,
    /still open to someone who has your unlocked device or knows your passphrase/,
    /not a way to reach the clinic/,
    /Sign-ins for others open journals to them/,
    /for learning and is not medical advice/,
  ])
    expect(main).toHaveTextContent(fact)
  expect(within(main).getAllByRole('link', { name: /^\D*616-730-8069$/ })).toHaveLength(3)
})

test('both papers are linked, and the one whose link could not be matched says so', async () => {
  await openPortal({ at: '/about' })
  const sure = (await screen.findByRole('link', { name: /Drozdz/ })).closest('li')!
  const unsure = screen.getByRole('link', { name: /Deyama/ }).closest('li')!
  expect(within(unsure).getByText(/As cited by the clinic. We could not confirm/)).toBeVisible()
  expect(sure).not.toHaveTextContent('As cited by the clinic')
  for (const link of within(screen.getByRole('main'))
    .getAllByRole('link')
    .filter((one) => one.getAttribute('href')?.startsWith('http'))) {
    expect(link).toHaveAttribute('rel', 'noopener noreferrer')
    expect(link.getAttribute('href')).toMatch(/^https:/)
  }
})

test('the clinic’s own words stand in place of ours, in the reader’s language where it gave them', async () => {
  const about = { cost: { en: 'Our fee list hangs at the desk.', es: 'La lista de precios está en recepción.' } }
  await openPortal({ at: '/about', language: 'es', clinic: { about } })
  expect(await screen.findByText('La lista de precios está en recepción.')).toBeVisible()
  expect(screen.queryByText(/La cobertura del seguro varía/)).toBeNull()
  expect(screen.getByText(/Una consulta en la clínica decide/)).toBeVisible()
})

test.each(['/about', '/help/'])('whom the clinic says it welcomes is said on %s', async (at) => {
  const welcome = { en: 'Whoever you love, you are welcome here.' }
  await openPortal({ at, clinic: { welcome } })
  expect(await screen.findByText(welcome.en)).toBeVisible()
})
