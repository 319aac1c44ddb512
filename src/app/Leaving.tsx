import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { leaveQuickly, uncover } from './leaveQuickly.ts'
import { usePersonHere } from './SignedIn.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import '#help/help.css'
import { opensHelp } from '#help/helpKeys.ts'
import { useLanguage } from '#i18n/format.ts'
import { paths } from '#paths.ts'
import { afterPress, noShifts, shiftsLast, shiftsLeft, type Press } from '#help/threeShifts.ts'

/** What the keyboard does on every page: Help, and "Leave quickly" by Shift three times, told as it counts, besides its link; and what Back finds afterwards. */
export function Leaving() {
  const { t } = useTranslation('help')
  const person = usePersonHere()
  const language = useLanguage()
  const navigate = useNavigate()
  const { leaveTo } = useClinic()
  const [shifts, setShifts] = useState(noShifts)
  const left = shiftsLeft(shifts)

  useEffect(() => {
    const watching = new AbortController()
    const options = { capture: true, signal: watching.signal }
    const lock = async () => person?.lock.lock('asked')
    const leave = () => void leaveQuickly(leaveTo, lock)
    let counted = noShifts
    let forgetting: ReturnType<typeof setTimeout> | undefined

    function count(press: Press): void {
      counted = afterPress(counted, press)
      if (shiftsLeft(counted) === 0) {
        counted = noShifts
        leave()
      }
      setShifts(counted)
      clearTimeout(forgetting)
      forgetting = setTimeout(() => setShifts((counted = noShifts)), shiftsLast)
    }

    function onKey(event: KeyboardEvent): void {
      const { type, key, repeat, timeStamp } = event
      if (key !== 'Shift' && counted === noShifts) return
      count({ kind: type === 'keydown' ? 'down' : 'up', key, repeat, at: timeStamp })
    }

    function onClick(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('[data-leave]') : null
      if (!link || event.button !== 0) return
      event.preventDefault()
      leave()
    }

    function onHelpKey(event: KeyboardEvent): void {
      if (!opensHelp(event)) return
      event.preventDefault()
      void navigate(paths.help(language))
    }

    document.addEventListener('keydown', onHelpKey, options)
    document.addEventListener('keydown', onKey, options)
    document.addEventListener('keyup', onKey, options)
    document.addEventListener(
      'pointerdown',
      ({ timeStamp: at }) => counted !== noShifts && count({ kind: 'pointer', at }),
      options,
    )
    document.addEventListener('click', onClick, options)
    // Back brings this very page as it was left: blank. It is locked by then.
    addEventListener('pageshow', ({ persisted }) => persisted && uncover(), options)
    return () => {
      watching.abort()
      clearTimeout(forgetting)
    }
  }, [leaveTo, person, language, navigate])

  return (
    <p className="leave-count" role="status">
      {left < 3 && left > 0 && t('leaveShifts', { count: left })}
    </p>
  )
}
