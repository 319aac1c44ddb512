import { useTranslation } from 'react-i18next'
import { partsOf } from './field.ts'
import { lengthOf } from './text.ts'

interface RoomLeftProps {
  readonly text: string
  readonly maxLength: number | undefined
  readonly id: string
}

/** How much still fits. It never stops anybody mid-word: a text may be too long until it is sent. */
export function RoomLeft({ text, maxLength, id }: RoomLeftProps) {
  const { t } = useTranslation('questions')
  if (maxLength === undefined) return null
  const left = maxLength - lengthOf(text)
  return (
    <p className="small" id={partsOf(id).extra}>
      {left < 0 ? t('roomOver', { count: -left }) : t('roomLeft', { count: left })}
    </p>
  )
}
