import { useTranslation } from 'react-i18next'
import { ChooseLanguage } from './ChooseLanguage.tsx'
import { ChooseTheme } from './ChooseTheme.tsx'
import { LeavePortal } from './LeavePortal.tsx'
import { useClinic } from '#clinic/ClinicContext.tsx'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'

/** How the portal looks and speaks on this device, and signing out of it. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'portal'])
  const { name } = useClinic()
  return (
    <div className="page">
      <title>{`${t('portal:settings')} – ${name}`}</title>
      <Passage margin={<Margin>{t('onThisDevice')}</Margin>}>
        <h1>{t('portal:settings')}</h1>
      </Passage>
      <Passage margin={<MarginHeading>{t('language')}</MarginHeading>}>
        <ChooseLanguage />
      </Passage>
      <Passage margin={<MarginHeading>{t('theme')}</MarginHeading>}>
        <ChooseTheme />
      </Passage>
      <Passage margin={<MarginHeading>{t('signOut')}</MarginHeading>}>
        <LeavePortal />
      </Passage>
    </div>
  )
}
