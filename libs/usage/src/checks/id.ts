/** Form of the ids that events, contracts and settings share: a client, queue, skill, fee or number series. */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** The form in words; completes "must be …". */
export const ID_FORM = '1 to 64 letters, digits, ".", "_" or "-", beginning with a letter or digit';

export const isId = (value: unknown): value is string => typeof value === 'string' && ID_PATTERN.test(value);
