import { useMessages } from '../i18n/language';

export function PrintButton() {
  const { common } = useMessages();
  return (
    <button type="button" className="no-print" onClick={() => window.print()}>
      {common.print}
    </button>
  );
}
