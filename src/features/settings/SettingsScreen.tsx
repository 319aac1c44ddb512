import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { ChooseCalendarTitles } from './ChooseCalendarTitles.tsx'
import { ChooseLanguage } from './ChooseLanguage.tsx'
import { ChooseLowLight } from './ChooseLowLight.tsx'
import { ChooseTextSize } from './ChooseTextSize.tsx'
import { ChooseTheme } from './ChooseTheme.tsx'
import { HowLong } from './HowLong.tsx'
import { LeavePortal } from './LeavePortal.tsx'
import { LockSettings } from './LockSettings.tsx'
import { paths } from '#paths.ts'
import { Margin, MarginHeading, Passage } from '#ui/Passage.tsx'
import { PageTitle } from '#ui/PageTitle.tsx'

/** How the portal looks and speaks on this device, and signing out of it. */
export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'portal', 'device'])
  return (
    <div className="page">
      <PageTitle title={t('portal:settings')} />
      <Passage margin={<Margin>{t('onThisDevice')}</Margin>}>
        <h1>{t('portal:settings')}</h1>
        <p>
          <Link className="alone" to={paths.device()}>
            {t('whatIsHere')}
          </Link>
        </p>
        <HowLong />
        <p>
          <Link className="alone" to={paths.export()}>
            {t('device:takeEverything')}
          </Link>
        </p>
        <p>
          <Link className="alone" to={paths.privacy()}>
            {t('portal:privacy')}
          </Link>
        </p>
      </Passage>
      <Passage margin={<MarginHeading>{t('language')}</MarginHeading>}>
        <ChooseLanguage />
      </Passage>
      <Passage margin={<MarginHeading>{t('theme')}</MarginHeading>}>
        <ChooseTheme />
      </Passage>
      <Passage margin={<MarginHeading>{t('textSize')}</MarginHeading>}>
        <ChooseTextSize />
      </Passage>
      <Passage margin={<MarginHeading>{t('afterInfusion')}</MarginHeading>}>
        <ChooseLowLight />
      </Passage>
      <Passage margin={<MarginHeading>{t('calendar')}</MarginHeading>}>
        <ChooseCalendarTitles />
      </Passage>
      <Passage margin={<MarginHeading>{t('lock')}</MarginHeading>}>
        <LockSettings />
      </Passage>
      <Passage margin={<MarginHeading>{t('signOut')}</MarginHeading>}>
        <LeavePortal />
      </Passage>
    </div>
  )
}
