import { useMutation } from '@tanstack/react-query';
import { problemOf, ApiError } from '../api/problem';
import { Refusal } from './refusal';

interface DownloadProps {
  /** Of the API; it answers CSV to who asks for it. */
  readonly path: string;
  readonly file: string;
  readonly text: string;
}

/** A file of an address that answers by `Accept`, which a plain link cannot send. */
export function Download({ path, file, text }: DownloadProps) {
  const download = useMutation({
    mutationFn: async () => {
      const response = await fetch(path, { headers: { Accept: 'text/csv' } });
      if (!response.ok) throw new ApiError(await problemOf(response));
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
