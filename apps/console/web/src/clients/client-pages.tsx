import { useMessages } from '../i18n/language';

export function ClientPages() {
  const { navigation } = useMessages();
  return <h1>{navigation.clients}</h1>;
}
