/** The places, at the left edge. */
import { Link, useLocation } from 'wouter'
import { t } from '../../../shared/messages/messages'
import { isAt, placeName, places, settingsPlace, type Place } from '../places'
import classes from './Shell.module.css'

export function Rail() {
  return (
    <nav className={classes.rail} aria-label={t('shell:places.label')}>
      <img className={classes.mark} src="/favicon.svg" alt="Glyphwright" draggable={false} />
      {places.map((place) => (
        <RailLink key={place.path} place={place} />
      ))}
      <div className={classes.railFoot}>
        <RailLink place={settingsPlace} />
      </div>
    </nav>
  )
}

function RailLink({ place }: { readonly place: Place }) {
  const [location] = useLocation()
  const Icon = place.icon
  return (
    <Link
      href={place.path}
      className={classes.railLink}
      aria-current={isAt(location, place) ? 'page' : undefined}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      {placeName(place)}
    </Link>
  )
}
