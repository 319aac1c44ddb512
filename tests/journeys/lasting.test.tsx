// @vitest-environment jsdom
import { screen } from '@testing-library/react'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openPortal } from '../openPortal.tsx'

test('with the first word the browser is asked, once, not to clear away what is kept; Settings say what it answered', async () => {
  let isLasting = false
  const persist = vi.fn(async () => isLasting)
  const before = Object.getOwnPropertyDescriptor(navigator, 'storage')
  Object.defineProperty(navigator, 'storage', {
    value: { persist, persisted: async () => isLasting },
    configurable: true,
  })
  onTestFinished(() => {
    if (before) Object.defineProperty(navigator, 'storage', before)
    else Reflect.deleteProperty(navigator, 'storage')
  })
  const portal = await openPortal({ as: 'ben', at: '/journal/new' })
  const field = await screen.findByRole('textbox', { name: 'Your words' })
  expect(persist).not.toHaveBeenCalled()
  await portal.user.type(field, 'a boat')
  expect(await screen.findByText('Kept on this device.')).toBeVisible()
  expect(persist).toHaveBeenCalledOnce()

  await portal.open('/settings')
  expect(await screen.findByText(/may clear your words away/)).toBeVisible()
  isLasting = true
  await portal.open('/settings')
  expect(await screen.findByText(/until you remove/)).toBeVisible()
})
