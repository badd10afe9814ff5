import { useMutation } from '@tanstack/react-query';
import { readProblem, ApiError } from '../api/problem';
import { Refusal } from './refusal';

interface DownloadProps {
  /** Path of the API, which returns CSV for `Accept: text/csv`. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** Downloads a CSV file by `fetch`, since a plain link cannot send an `Accept` header. */
export function Download({ path, file, text }: DownloadProps) {
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch(path, { headers: { Accept: 'text/csv' } });
      if (!response.ok) throw new ApiError(await readProblem(response));
      save(await response.blob(), file);
    },
  });
  return (
    <>
      <button
        type="button"
        className="no-print"
        onClick={() => download.mutate()}
        disabled={download.isPending}
      >
        {text}
      </button>
      {download.error && <Refusal error={download.error} />}
    </>
  );
}

function save(blob: Blob, file: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}
