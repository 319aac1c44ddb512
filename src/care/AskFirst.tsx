import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { waitsForTomorrow } from './quietHours.ts'
import { useQuietHours } from './useQuietHours.ts'
import { WaitForTomorrow } from './WaitForTomorrow.tsx'
import { takeFocus } from '#questions/takeFocus.ts'
import type { Instant } from '#time.ts'
import { Notice } from '#ui/Notice.tsx'

interface AskFirstProps {
  /** When what it is about was begun. */
  begun: Instant
  /** The button that asks. */
  offer: string
  /** The same for whoever hears it apart from what stands around it. */
  offerAloud?: string
  title: string
  /** The button that does it. */
  act: string
  onAct: () => void
  /** What it does. */
  children: ReactNode
}

/** An act of its own: what it does is said first, and in the quiet hours tomorrow is offered before that. */
export function AskFirst({ begun, offer, offerAloud, title, act, onAct, children }: AskFirstProps) {
  const { t } = useTranslation('portal')
  const [step, setStep] = useState<'none' | 'tomorrow' | 'sure' | 'putOff'>('none')
  const waits = waitsForTomorrow(begun, useQuietHours())
  switch (step) {
    case 'none':
    case 'putOff':
      return (
        <button
          className="button"
          ref={step === 'putOff' ? takeFocus : undefined}
          type="button"
          aria-label={offerAloud}
          onClick={() => setStep(waits ? 'tomorrow' : 'sure')}
        >
          {offer}
        </button>
      )
    case 'tomorrow':
      return (
        <Asked key={step} about={title}>
          <WaitForTomorrow onTomorrow={() => setStep('putOff')} onToday={() => setStep('sure')} />
        </Asked>
      )
    case 'sure':
      return (
        <Asked key={step} about={title}>
          <Notice kind="info" title={title}>
            {children}
            <p className="buttons">
              <button className="button" type="button" onClick={onAct}>
                {act}
              </button>
              <button className="button" data-kind="plain" type="button" onClick={() => setStep('putOff')}>
                {t('notNow')}
              </button>
            </p>
          </Notice>
        </Asked>
      )
  }
}

// Its button is gone: who uses keys goes on from here, and it is heard. Not from the first button in it, which may do it.
function Asked({ about, children }: { about: string; children: ReactNode }) {
  return (
    <div role="group" aria-label={about} tabIndex={-1} ref={takeFocus}>
      {children}
    </div>
  )
}
