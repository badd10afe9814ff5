import { Pattern } from './text.js';

/** A computed decimal with any number of digits, negative ones included: a string, never a JSON number. */
export const Figure = (): PropertyDecorator =>
  Pattern(/^-?\d+(\.\d+)?$/, 'a decimal string such as "-7350.00"');

/** An exact figure: a decimal, or a fraction such as `22/3` if the decimals never end. */
export const ExactFigure = (): PropertyDecorator =>
  Pattern(/^-?\d+(\.\d+|\/\d+)?$/, 'a decimal string, or a fraction such as "22/3"');

/** An exact figure, followed by its rounding if that differs: `600600/149 ≈ 4030.87`. */
export const RoundedFigure = (): PropertyDecorator =>
  Pattern(
    /^-?\d+(\.\d+|\/\d+)?( ≈ -?\d+(\.\d+)?)?$/,
    'an exact figure, followed by its rounding if that differs, such as "22/3 ≈ 7.33"',
  );
