const WIDTH = 30;

/** How far it is: a bar, how many are done, how fast, and how long it will take. Some were done before it began. */
export function progressLine(done: number, of: number, seconds: number, before = 0): string {
  const filled = Math.round((WIDTH * done) / of);
  const bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
  const rate = seconds > 0 ? (done - before) / seconds : 0;
  const left = rate > 0 ? `, ${duration((of - done) / rate)} left` : "";
  return `${bar} ${done.toLocaleString("en")} of ${of.toLocaleString("en")}, ${rate.toFixed(1)} a second${left}`;
}

export function duration(seconds: number): string {
  const whole = Math.round(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  return minutes === 0 ? `${rest} s` : `${minutes} min ${rest} s`;
}
