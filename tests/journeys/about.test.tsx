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
