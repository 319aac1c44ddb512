import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './Icon.tsx'

export type SavedAt =
  | 'nothingYet'
  | 'noVault'
  | 'notOpened'
  | 'noPlace'
  | 'keeping'
  | 'device'
  | 'waiting'
  | 'sending'
  | 'clinic'
  | 'attention'
  | 'nowhere'
  | 'copy'
  | 'removed'

const icons: Record<SavedAt, IconName | undefined> = {
  nothingYet: undefined,
  keeping: undefined,
  device: 'device',
  waiting: 'waiting',
  sending: 'waiting',
  noVault: 'device',
  notOpened: 'device',
  noPlace: 'device',
  clinic: 'clinic',
  attention: 'problem',
  nowhere: 'problem',
  copy: 'device',
  removed: 'device',
}

/** Where the words are, in words, always in its place. `live`: a screen reader hears each change of it. */
export function SaveStatus({ at, live }: { at: SavedAt; live?: boolean }) {
  const { t } = useTranslation('portal')
  const icon = icons[at]
  return (
    <span className="status" data-at={at} {...(live ? { role: 'status' } : {})}>
      {icon && <Icon name={icon} />}
      <span>{t(`saved_${at}`)}</span>
    </span>
  )
}
