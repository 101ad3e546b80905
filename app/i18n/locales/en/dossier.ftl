### dossier
