/** Colours by which runs are told apart, legible on light and on dark; after Okabe and Ito (2008), with more hues. */

const colors = ['#4c6ef5', '#e8710a', '#0f9d75', '#d6336c', '#9c5bd6', '#a8780b', '#1098ad', '#e03131', '#6c8a12', '#7d8794']

/** Beyond the colours the dash tells: never colour alone. */
const dashes = ['solid', 'dot', 'dashdot']

/** `place`: of the run among those compared. */
export const colorAt = (place: number): string => colors[place % colors.length]
export const dashAt = (place: number): string => dashes[Math.floor(place / colors.length) % dashes.length]
