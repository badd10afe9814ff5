import { useMessages } from '../i18n/language';

export function NotFound() {
  const { common } = useMessages();
  return <h1>{common.notFound}</h1>;
}
