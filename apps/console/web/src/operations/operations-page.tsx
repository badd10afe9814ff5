import { useMessages } from '../i18n/language';

export function OperationsPage() {
  const { navigation } = useMessages();
  return <h1>{navigation.operations}</h1>;
}
