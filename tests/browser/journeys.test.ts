import { expect, test } from 'vitest'
import { servedPortal } from './portal.ts'

const portal = servedPortal()

test('sign in, and the next session is there: day, time with zone, place, ride', async () => {
  const { page } = await portal.visit({ as: 'ben' })
  await page.getByRole('heading', { level: 1, name: /^Your infusion is / }).waitFor()
  const ticket = page.getByRole('article', { name: 'Infusion with KAP' })
  const words = await ticket.innerText()
  expect(words).toMatch(/\d{1,2}:\d\d [AP]M/)
  expect(words).toContain('Eastern Time')
  expect(words).toContain('Thrive Center for Health')
  await ticket.getByRole('link', { name: 'About this session' }).click()
  await page.getByRole('heading', { level: 1, name: 'Infusion with KAP' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/sessions/pt-91be07-s2')
})
