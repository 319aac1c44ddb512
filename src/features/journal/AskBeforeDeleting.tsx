import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { waitsForTomorrow } from '#care/quietHours.ts'
import { useQuietHours } from '#care/useQuietHours.ts'
import { takeFocus } from '#questions/takeFocus.ts'
import type { Instant } from '#time.ts'

export interface AskBeforeDeletingProps {
  /** When what would be deleted was begun. */
  begun: Instant
  label: string
  /** What deleting does, here and at the clinic. */
  children: ReactNode
  confirm: string
  isPending?: boolean
  onConfirm: () => void
}

/** Asks once. In the hours after an infusion, for what was begun since, "tomorrow" comes first; today stays one tap away. */
export function AskBeforeDeleting({ begun, label, children, confirm, isPending, onConfirm }: AskBeforeDeletingProps) {
  const { t } = useTranslation(['journal', 'portal'])
  const [asks, setAsks] = useState<'no' | 'yes' | 'putOff'>('no')
  const waits = waitsForTomorrow(begun, useQuietHours())
  if (asks !== 'yes') {
    return (
      <button
        className="button"
        data-kind="destructive"
        type="button"
        ref={asks === 'putOff' ? takeFocus : undefined}
        onClick={() => setAsks('yes')}
      >
        {label}
      </button>
    )
  }
  return (
    <div className="notice" data-kind="problem" role="group" aria-label={label}>
      <p className="notice-title">{waits ? t('portal:infusionDay') : label}</p>
      {children}
      <p className="buttons">
        <button
          className="button"
          data-kind={waits ? 'primary' : undefined}
          type="button"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- the question stands where the button was, and takes its place
          autoFocus
          onClick={() => setAsks('putOff')}
        >
          {waits ? t('portal:decideTomorrow') : t('keepIt')}
        </button>
        <button className="button" data-kind="destructive" type="button" aria-disabled={isPending} onClick={onConfirm}>
          {waits ? t('deleteToday') : confirm}
        </button>
      </p>
    </div>
  )
}
