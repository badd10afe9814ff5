/** The units of lines and prices. `each` follows a price, `one` and `many` a quantity. */
export const units = {
  one: { minute: 'minute', contact: 'contact', hour: 'hour', period: 'period', once: 'once' },
  many: { minute: 'minutes', contact: 'contacts', hour: 'hours', period: 'periods', once: 'once' },
  each: { minute: 'a minute', contact: 'a contact', hour: 'an hour' },
  decimalMark: '.',
};
