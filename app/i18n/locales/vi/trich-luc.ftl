### trich-luc
