export default {
  parameters: {
    inForceOn: 'The scheme’s parameters are those in force on the base date, {day}.',
    since: 'since {day}',
  },
}
