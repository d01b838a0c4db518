print("maillage")
