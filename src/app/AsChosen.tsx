import { useEffect } from 'react'
import { useChoices } from '#care/useChoices.ts'
import { useQuietHours } from '#care/useQuietHours.ts'
import { showTextSize, showTheme, shownTheme } from '#ui/preferences.ts'

/** The page as this person chose it for this device. */
export function AsChosen() {
  const { textSize, lowLightItself } = useChoices().choices
  useEffect(() => showTextSize(textSize), [textSize])
  return lowLightItself && <LowLightByItself />
}

/** In the hours after an infusion: low light, and afterwards the page as it was. Turned off by hand it stays off. */
function LowLightByItself() {
  const isQuiet = useQuietHours() !== undefined
  useEffect(() => {
    const before = shownTheme()
    if (!isQuiet || before === 'low-light') return undefined
    showTheme('low-light')
    return () => {
      if (shownTheme() === 'low-light') showTheme(before)
    }
  }, [isQuiet])
  return null
}
