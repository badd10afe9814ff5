import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Path of the first executable of this name on the PATH, if there is one. */
export function onPath(command: string): string | undefined {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command));
  return places.find((place) => {
    try {
      accessSync(place, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
