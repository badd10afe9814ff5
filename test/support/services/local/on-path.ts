import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where the PATH has an executable of this name first, if it has one. */
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
